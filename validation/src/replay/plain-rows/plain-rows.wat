;; Reads rows of a case file from their bytes and writes what their cells say into the lanes of a group.
;;
;; Only rows that need no care: no quotes, as many cells as there are columns, and no cell whose meaning was not learned
;; before. At anything else it stops and says where; it finds nothing wrong by itself. What the cells mean it is told: a cell
;; is a column and at most 32 bytes, found in a table by hash and compared byte by byte.
;;
;; columns: for each column 0 for cells that are looked up, 1 for text that is passed over, 2 for the id.
;; masks:   for each length from 0 to 16 a word with as many bytes set.
;; slots:   addresses of learned cells, 0 where there is none; as many as $slotMask + 1.
;; learned: 32 bytes of text (the rest 0), then numbers of 4 bytes:
;;          32 column and length, 36 the knowledge that it narrows (0: none), 40 the bits that stay, 44 assumed facts,
;;          48 the address of what else it says (0: nothing).
;; else:    8 bytes of a number that is added to the key of the labels, then numbers of 4 bytes:
;;          8 flags, 12 where the number of its text goes (0: nowhere), 16 that number,
;;          20 where the place of its declared group goes (0: nowhere), 24 that place,
;;          28 how many facts it narrows beside the first, then two numbers for each: the knowledge, and the bits that stay.
(module
  (memory (import "host" "memory") 1)
  (global $lastColumn (import "host" "lastColumn") i32)
  (global $columns (import "host" "columns") i32)
  (global $masks (import "host" "masks") i32)
  (global $slots (import "host" "slots") i32)
  (global $slotMask (import "host" "slotMask") i32)
  ;; Where the numbers of the lanes go: 4 bytes a lane, 1 for flags, 8 for keys of labels.
  (global $stated (import "host" "stated") i32)
  (global $flags (import "host" "flags") i32)
  (global $labelKeys (import "host" "labelKeys") i32)
  (global $rowStarts (import "host" "rowStarts") i32)
  (global $idStarts (import "host" "idStarts") i32)
  (global $idEnds (import "host" "idEnds") i32)
  (global $idHashes (import "host" "idHashes") i32)
  (global $labelKinds (import "host" "labelKinds") i32)
  (global $raters (import "host" "raters") i32)
  (global $sources (import "host" "sources") i32)
  (global $broken (import "host" "broken") i32)

  ;; Where the next row begins, and its lane; of a cell that is not known its column, bytes and empty slot.
  (global $at (export "at") (mut i32) (i32.const 0))
  (global $lane (export "lane") (mut i32) (i32.const 0))
  (global $column (export "column") (mut i32) (i32.const 0))
  (global $start (export "start") (mut i32) (i32.const 0))
  (global $end (export "end") (mut i32) (i32.const 0))
  (global $slot (export "slot") (mut i32) (i32.const 0))

  ;; Which of 16 bytes end a cell or need care: a comma, a quote, LF, CR.
  (func $ends (param $at i32) (result i32)
    (local $bytes v128)
    (local.set $bytes (v128.load (local.get $at)))
    (i8x16.bitmask
      (v128.or
        (v128.or
          (i8x16.eq (local.get $bytes) (v128.const i8x16 44 44 44 44 44 44 44 44 44 44 44 44 44 44 44 44))
          (i8x16.eq (local.get $bytes) (v128.const i8x16 34 34 34 34 34 34 34 34 34 34 34 34 34 34 34 34)))
        (v128.or
          (i8x16.eq (local.get $bytes) (v128.const i8x16 10 10 10 10 10 10 10 10 10 10 10 10 10 10 10 10))
          (i8x16.eq (local.get $bytes) (v128.const i8x16 13 13 13 13 13 13 13 13 13 13 13 13 13 13 13 13))))))

  ;; FNV-1a of 32 bits.
  (func $hash (param $at i32) (param $end i32) (result i32)
    (local $hash i32)
    (local.set $hash (i32.const 0x811c9dc5))
    (loop $byte
      (if (i32.lt_u (local.get $at) (local.get $end))
        (then
          (local.set $hash
            (i32.mul (i32.xor (local.get $hash) (i32.load8_u (local.get $at))) (i32.const 0x01000193)))
          (local.set $at (i32.add (local.get $at) (i32.const 1)))
          (br $byte))))
    (local.get $hash))

  ;; Leaves of the knowledge at an address only some bits; gives the flag when nothing is left.
  (func $narrow (param $at i32) (param $bits i32) (result i32)
    (local $left i32)
    (local.set $left (i32.and (i32.load (local.get $at)) (local.get $bits)))
    (i32.store (local.get $at) (local.get $left))
    (select (i32.const 0) (global.get $broken) (local.get $left)))

  ;; Writes what else a cell says; gives its flags.
  (func $sayMore (param $else i32) (param $lane i32) (result i32)
    (local $flags i32) (local $to i32) (local $further i32)
    (local.set $flags (i32.load offset=8 (local.get $else)))
    (local.set $to (i32.load offset=12 (local.get $else)))
    (if (local.get $to)
      (then
        (i32.store (i32.add (local.get $to) (i32.shl (local.get $lane) (i32.const 2)))
          (i32.load offset=16 (local.get $else)))))
    (local.set $to (i32.load offset=20 (local.get $else)))
    (if (local.get $to)
      (then (i32.store8 (i32.add (local.get $to) (local.get $lane)) (i32.load offset=24 (local.get $else)))))
    (local.set $further (i32.load offset=28 (local.get $else)))
    (loop $fact
      (if (local.get $further)
        (then
          (local.set $flags
            (i32.or (local.get $flags)
              (call $narrow
                (i32.add (i32.load offset=32 (local.get $else)) (i32.shl (local.get $lane) (i32.const 2)))
                (i32.load offset=36 (local.get $else)))))
          (local.set $else (i32.add (local.get $else) (i32.const 8)))
          (local.set $further (i32.sub (local.get $further) (i32.const 1)))
          (br $fact))))
    (local.get $flags))

  ;; Reads rows from $at up to $to, which is the end of a line, into the lanes from $lane up to $lanes.
  ;; Gives 0 when the bytes or the lanes are used up, 1 at a cell that is not known, 2 at a row that needs care.
  ;; The lane of a row at which it stopped may be narrowed already; read again, it comes to the same.
  (func (export "read")
    (param $at i32) (param $to i32) (param $lane i32) (param $lanes i32) (param $isCrlf i32) (result i32)
    (local $block i32) (local $ends i32) (local $start i32) (local $end i32) (local $length i32) (local $byte i32)
    (local $column i32) (local $kind i32) (local $place i32) (local $four i32)
    (local $text v128) (local $rest v128) (local $hash i64) (local $slot i32) (local $cell i32)
    (local $stated i32) (local $flags i32) (local $labels f64) (local $idStart i32) (local $idEnd i32)
    (local $next i32)
    (loop $row
      (global.set $at (local.get $at))
      (global.set $lane (local.get $lane))
      (if (i32.or (i32.ge_u (local.get $at) (local.get $to)) (i32.ge_u (local.get $lane) (local.get $lanes)))
        (then (return (i32.const 0))))
      (local.set $four (i32.shl (local.get $lane) (i32.const 2)))
      (i32.store (i32.add (global.get $labelKinds) (local.get $four)) (i32.const 0))
      (i32.store (i32.add (global.get $raters) (local.get $four)) (i32.const 0))
      (i32.store (i32.add (global.get $sources) (local.get $four)) (i32.const 0))
      (local.set $stated (i32.const 0))
      (local.set $flags (i32.const 0))
      (local.set $labels (f64.const 0))
      (local.set $idStart (i32.const 0))
      (local.set $idEnd (i32.const 0))
      (local.set $column (i32.const 0))
      (local.set $start (local.get $at))
      (local.set $block (local.get $at))
      (local.set $ends (call $ends (local.get $block)))
      (block $care
        (block $unknown
          (loop $cells
            (loop $blocks
              (if (i32.eqz (local.get $ends))
                (then
                  (local.set $block (i32.add (local.get $block) (i32.const 16)))
                  (local.set $ends (call $ends (local.get $block)))
                  (br $blocks))))
            (local.set $end (i32.add (local.get $block) (i32.ctz (local.get $ends))))
            (local.set $ends (i32.and (local.get $ends) (i32.sub (local.get $ends) (i32.const 1))))
            (local.set $byte (i32.load8_u (local.get $end)))
            (local.set $length (i32.sub (local.get $end) (local.get $start)))
            (if (local.get $length)
              (then
                (local.set $kind (i32.load8_u (i32.add (global.get $columns) (local.get $column))))
                (if (local.get $kind)
                  (then
                    (if (i32.eq (local.get $kind) (i32.const 2))
                      (then
                        (local.set $idStart (local.get $start))
                        (local.set $idEnd (local.get $end)))))
                  (else
                    (br_if $care (i32.gt_u (local.get $length) (i32.const 32)))
                    (local.set $place (i32.or (i32.shl (local.get $column) (i32.const 6)) (local.get $length)))
                    ;; The first 16 bytes, and the next 16 of a longer cell.
                    (local.set $text (v128.load (local.get $start)))
                    (if (i32.le_u (local.get $length) (i32.const 16))
                      (then
                        (local.set $text
                          (v128.and (local.get $text)
                            (v128.load (i32.add (global.get $masks) (i32.shl (local.get $length) (i32.const 4))))))
                        (local.set $rest (v128.const i32x4 0 0 0 0)))
                      (else
                        (local.set $rest
                          (v128.and (v128.load offset=16 (local.get $start))
                            (v128.load
                              (i32.add (global.get $masks)
                                (i32.shl (i32.sub (local.get $length) (i32.const 16)) (i32.const 4))))))))
                    (local.set $hash
                      (i64.mul
                        (i64.xor
                          (i64.xor (i64x2.extract_lane 0 (local.get $text)) (i64.extend_i32_u (local.get $place)))
                          (i64.rotl
                            (i64.add
                              (i64x2.extract_lane 1 (local.get $text))
                              (i64.rotl
                                (i64.xor (i64x2.extract_lane 0 (local.get $rest)) (i64x2.extract_lane 1 (local.get $rest)))
                                (i64.const 17)))
                            (i64.const 29)))
                        (i64.const 0x9e3779b97f4a7c15)))
                    (local.set $slot
                      (i32.and
                        (i32.wrap_i64 (i64.shr_u (i64.xor (local.get $hash) (i64.shl (local.get $hash) (i64.const 21))) (i64.const 40)))
                        (global.get $slotMask)))
                    (loop $look
                      (local.set $cell
                        (i32.load (i32.add (global.get $slots) (i32.shl (local.get $slot) (i32.const 2)))))
                      (br_if $unknown (i32.eqz (local.get $cell)))
                      (if
                        (i32.or
                          (i32.ne (i32.load offset=32 (local.get $cell)) (local.get $place))
                          (v128.any_true
                            (v128.or
                              (v128.xor (v128.load (local.get $cell)) (local.get $text))
                              (v128.xor (v128.load offset=16 (local.get $cell)) (local.get $rest)))))
                        (then
                          (local.set $slot (i32.and (i32.add (local.get $slot) (i32.const 1)) (global.get $slotMask)))
                          (br $look))))
                    (local.set $next (i32.load offset=36 (local.get $cell)))
                    (if (local.get $next)
                      (then
                        (local.set $flags
                          (i32.or (local.get $flags)
                            (call $narrow (i32.add (local.get $next) (local.get $four))
                              (i32.load offset=40 (local.get $cell)))))))
                    (local.set $stated (i32.or (local.get $stated) (i32.load offset=44 (local.get $cell))))
                    (local.set $next (i32.load offset=48 (local.get $cell)))
                    (if (local.get $next)
                      (then
                        (local.set $labels (f64.add (local.get $labels) (f64.load (local.get $next))))
                        (local.set $flags
                          (i32.or (local.get $flags) (call $sayMore (local.get $next) (local.get $lane))))))))))
            (if (i32.eq (local.get $byte) (i32.const 44))
              (then
                (local.set $column (i32.add (local.get $column) (i32.const 1)))
                (br_if $care (i32.gt_u (local.get $column) (global.get $lastColumn)))
                (local.set $start (i32.add (local.get $end) (i32.const 1)))
                (br $cells))))
          (br_if $care (i32.ne (local.get $column) (global.get $lastColumn)))
          (if (local.get $isCrlf)
            (then
              (br_if $care (i32.ne (local.get $byte) (i32.const 13)))
              (br_if $care (i32.ne (i32.load8_u offset=1 (local.get $end)) (i32.const 10)))
              (local.set $next (i32.add (local.get $end) (i32.const 2))))
            (else
              (br_if $care (i32.ne (local.get $byte) (i32.const 10)))
              (local.set $next (i32.add (local.get $end) (i32.const 1)))))
          ;; An id and a kind of label are never absent.
          (br_if $care (i32.eq (local.get $idStart) (local.get $idEnd)))
          (br_if $care (i32.eqz (i32.load (i32.add (global.get $labelKinds) (local.get $four)))))
          (i32.store (i32.add (global.get $stated) (local.get $four)) (local.get $stated))
          (i32.store8 (i32.add (global.get $flags) (local.get $lane)) (local.get $flags))
          (f64.store (i32.add (global.get $labelKeys) (i32.shl (local.get $lane) (i32.const 3))) (local.get $labels))
          (i32.store (i32.add (global.get $rowStarts) (local.get $four)) (local.get $at))
          (i32.store (i32.add (global.get $idStarts) (local.get $four)) (local.get $idStart))
          (i32.store (i32.add (global.get $idEnds) (local.get $four)) (local.get $idEnd))
          (i32.store (i32.add (global.get $idHashes) (local.get $four))
            (call $hash (local.get $idStart) (local.get $idEnd)))
          (local.set $at (local.get $next))
          (local.set $lane (i32.add (local.get $lane) (i32.const 1)))
          (br $row))
        (global.set $column (local.get $column))
        (global.set $start (local.get $start))
        (global.set $end (local.get $end))
        (global.set $slot (local.get $slot))
        (return (i32.const 1))))
    (i32.const 2)))
