// title: Find OPPOSES statements by id
// answers: Makes looking up OPPOSES relationships by their id quick.
// engine: neo4j
CREATE INDEX opposes_id_index IF NOT EXISTS FOR ()-[r:OPPOSES]-() ON (r.id)
