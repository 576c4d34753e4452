// title: Begin a generation
// answers: Marks that new content of a dataset is being written, and by whom; readers go on seeing the active generation.
// param: dataset string
// param: active integer, the active generation, 0 where there is none
// param: pending integer, the one that is being written
// param: writer string, made for this one import
// param: at integer, milliseconds since 1970
MERGE (d:Dataset {id: $dataset})
SET d.generation = $active, d.pending = $pending, d.writer = $writer, d.sweep = true, d.beat = $at
