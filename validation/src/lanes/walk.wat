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
      (br_if $node (i32.lt_u (local.get $word) (local.get $last)))))

  ;; Turns what is known of facts, a number with a bit for each possible cell in every lane, into the lanes of each cell.
  ;;
  ;; fact: five numbers: where its 128 numbers are, where the words of its cells go, how many cells, the number that says
  ;;       that nothing is known, and where the word of the lanes goes in which that is so.
  (func (export "spread") (param $fact i32) (param $last i32)
    (local $from i32) (local $to i32) (local $cells i32) (local $shift i32) (local $everything v128)
    (loop $facts
      (if (i32.ge_u (local.get $fact) (local.get $last)) (then (return)))
      (local.set $from (i32.load (local.get $fact)))
      (local.set $to (i32.load offset=4 (local.get $fact)))
      (local.set $cells (i32.load offset=8 (local.get $fact)))
      (local.set $everything (i32x4.splat (i32.load offset=12 (local.get $fact))))
      (local.set $shift (i32.const 31))
      (loop $cell
        (call $eight (local.get $from) (local.get $to) (local.get $shift))
        (local.set $to (i32.add (local.get $to) (i32.const 16)))
        (local.set $shift (i32.sub (local.get $shift) (i32.const 1)))
        (br_if $cell (local.tee $cells (i32.sub (local.get $cells) (i32.const 1)))))
      (call $same (local.get $from) (i32.load offset=16 (local.get $fact)) (local.get $everything))
      (local.set $fact (i32.add (local.get $fact) (i32.const 20)))
      (br $facts)))

  ;; The lanes, 16 at a time, in which a bit is set that a shift makes the sign.
  (func $eight (param $from i32) (param $to i32) (param $shift i32)
    (local $end i32)
    (local.set $end (i32.add (local.get $to) (i32.const 16)))
    (loop $lanes
      (i32.store16 (local.get $to)
        (i8x16.bitmask
          (i8x16.narrow_i16x8_s
            (i16x8.narrow_i32x4_s
              (i32x4.shl (v128.load (local.get $from)) (local.get $shift))
              (i32x4.shl (v128.load offset=16 (local.get $from)) (local.get $shift)))
            (i16x8.narrow_i32x4_s
              (i32x4.shl (v128.load offset=32 (local.get $from)) (local.get $shift))
              (i32x4.shl (v128.load offset=48 (local.get $from)) (local.get $shift))))))
      (local.set $from (i32.add (local.get $from) (i32.const 64)))
      (local.set $to (i32.add (local.get $to) (i32.const 2)))
      (br_if $lanes (i32.lt_u (local.get $to) (local.get $end)))))

  ;; The lanes, 16 at a time, whose number is a given one.
  (func $same (param $from i32) (param $to i32) (param $number v128)
    (local $end i32)
    (local.set $end (i32.add (local.get $to) (i32.const 16)))
    (loop $lanes
      (i32.store16 (local.get $to)
        (i8x16.bitmask
          (i8x16.narrow_i16x8_s
            (i16x8.narrow_i32x4_s
              (i32x4.eq (v128.load (local.get $from)) (local.get $number))
              (i32x4.eq (v128.load offset=16 (local.get $from)) (local.get $number)))
            (i16x8.narrow_i32x4_s
              (i32x4.eq (v128.load offset=32 (local.get $from)) (local.get $number))
              (i32x4.eq (v128.load offset=48 (local.get $from)) (local.get $number))))))
      (local.set $from (i32.add (local.get $from) (i32.const 64)))
      (local.set $to (i32.add (local.get $to) (i32.const 2)))
      (br_if $lanes (i32.lt_u (local.get $to) (local.get $end))))))
