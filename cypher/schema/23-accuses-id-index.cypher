// title: Find ACCUSES statements by id
// answers: Makes looking up ACCUSES relationships by their id quick.
// engine: neo4j
CREATE INDEX accuses_id_index IF NOT EXISTS FOR ()-[r:ACCUSES]-() ON (r.id)
