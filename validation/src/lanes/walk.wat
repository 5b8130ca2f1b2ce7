;; Walks a decision diagram for 128 cases at once. Every case is a lane, a bit of a 128-bit word.
;;
;; A node owns one word: the lanes that reach it. Nodes stand in memory one after the other, parents before children, and
;; the outcomes behind them, so one pass from the first node to the last is the whole walk. An edge hands on the lanes of
;; its node in which the cell of the edge is still possible. A node is emptied when it is left, ready for the next walk.
;;
;; starts: for each node where its edges begin; one entry more says where the last ones end.
;; edge:   two addresses, the word of the node or outcome it leads to, and the word of the lanes in which its cell is possible.
;; notes:  for each node the address of a word to which the lanes that reach it are added.
(module
  (memory (import "host" "memory") 1)

  (func (export "walk") (param $word i32) (param $nodes i32) (param $starts i32)
    (local $last i32) (local $edge i32) (local $end i32) (local $lanes v128) (local $to i32)
    (local.set $last (i32.add (local.get $word) (i32.shl (local.get $nodes) (i32.const 4))))
    (local.set $end (i32.load (local.get $starts)))
    (loop $node
      (local.set $lanes (v128.load (local.get $word)))
      (local.set $edge (local.get $end))
      (local.set $starts (i32.add (local.get $starts) (i32.const 4)))
      (local.set $end (i32.load (local.get $starts)))
      (if (v128.any_true (local.get $lanes))
        (then
          (v128.store (local.get $word) (v128.const i32x4 0 0 0 0))
          (block $left
            (loop $next
              (br_if $left (i32.ge_u (local.get $edge) (local.get $end)))
              (local.set $to (i32.load (local.get $edge)))
              (v128.store (local.get $to)
                (v128.or (v128.load (local.get $to))
                  (v128.and (local.get $lanes) (v128.load (i32.load offset=4 (local.get $edge))))))
              (local.set $edge (i32.add (local.get $edge) (i32.const 8)))
              (br $next)))))
      (local.set $word (i32.add (local.get $word) (i32.const 16)))
      (br_if $node (i32.lt_u (local.get $word) (local.get $last)))))

  (func (export "walkNoting") (param $word i32) (param $nodes i32) (param $starts i32) (param $notes i32)
    (local $last i32) (local $edge i32) (local $end i32) (local $lanes v128) (local $to i32)
    (local.set $last (i32.add (local.get $word) (i32.shl (local.get $nodes) (i32.const 4))))
    (local.set $end (i32.load (local.get $starts)))
    (loop $node
      (local.set $lanes (v128.load (local.get $word)))
      (local.set $edge (local.get $end))
      (local.set $starts (i32.add (local.get $starts) (i32.const 4)))
      (local.set $end (i32.load (local.get $starts)))
      (if (v128.any_true (local.get $lanes))
        (then
          (v128.store (local.get $word) (v128.const i32x4 0 0 0 0))
          (local.set $to (i32.load (local.get $notes)))
          (v128.store (local.get $to) (v128.or (v128.load (local.get $to)) (local.get $lanes)))
          (block $left
            (loop $next
              (br_if $left (i32.ge_u (local.get $edge) (local.get $end)))
              (local.set $to (i32.load (local.get $edge)))
              (v128.store (local.get $to)
                (v128.or (v128.load (local.get $to))
                  (v128.and (local.get $lanes) (v128.load (i32.load offset=4 (local.get $edge))))))
              (local.set $edge (i32.add (local.get $edge) (i32.const 8)))
              (br $next)))))
      (local.set $notes (i32.add (local.get $notes) (i32.const 4)))
      (local.set $word (i32.add (local.get $word) (i32.const 16)))
      (br_if $node (i32.lt_u (local.get $word) (local.get $last))))))
