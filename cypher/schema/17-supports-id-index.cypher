// title: Find SUPPORTS statements by id
// answers: Makes looking up SUPPORTS relationships by their id quick.
// engine: neo4j
CREATE INDEX supports_id_index IF NOT EXISTS FOR ()-[r:SUPPORTS]-() ON (r.id)
