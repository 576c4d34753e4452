// title: A generation is being written
// answers: Marks that the writing of a dataset's new content is alive, which also locks the dataset; gives whose turn it is.
// param: dataset string
// param: at integer, milliseconds since 1970
// column: writer who may write, or null where nobody may
MATCH (d:Dataset {id: $dataset})
SET d.beat = $at
RETURN d.writer AS writer
