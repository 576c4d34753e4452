// title: A generation is being written
// answers: Marks that the writing of a dataset's new content is alive, so that nobody takes it for left over.
// param: dataset string
// param: at integer, milliseconds since 1970
MATCH (d:Dataset {id: $dataset})
SET d.beat = $at
