;; Puts pieces of text one behind the other.
;;
;; piece: two numbers, the address of its first byte and how many bytes it has. It is copied 16 bytes at a time: behind the
;;        last piece as many bytes may be read, and behind the text as many may be written, that mean nothing.
(module
  (memory (import "host" "memory") 1)

  ;; Copies the pieces from $piece up to $last to an address; gives the address behind the text.
  (func (export "join") (param $piece i32) (param $last i32) (param $to i32) (result i32)
    (local $from i32) (local $left i32) (local $at i32)
    (loop $pieces
      (if (i32.ge_u (local.get $piece) (local.get $last)) (then (return (local.get $to))))
      (local.set $from (i32.load (local.get $piece)))
      (local.set $left (i32.load offset=4 (local.get $piece)))
      (local.set $piece (i32.add (local.get $piece) (i32.const 8)))
      (local.set $at (local.get $to))
      (local.set $to (i32.add (local.get $to) (local.get $left)))
      (loop $bytes
        (v128.store (local.get $at) (v128.load (local.get $from)))
        (local.set $at (i32.add (local.get $at) (i32.const 16)))
        (local.set $from (i32.add (local.get $from) (i32.const 16)))
        (br_if $bytes (i32.lt_u (local.get $at) (local.get $to))))
      (br $pieces))
    (unreachable)))
