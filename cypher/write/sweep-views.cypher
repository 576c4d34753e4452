// title: Sweep views
// answers: Removes the views of a dataset's inactive generations.
// param: dataset string
// param: generation integer, the active one
MATCH (d:Dataset {id: $dataset})-[h:HAS_VIEW]->(v:View)
WHERE h.generation <> $generation
DETACH DELETE v
