// title: Find actors by id
// answers: Makes looking up a Actor by its id quick; the embedded engine needs it beside the constraint, Neo4j finds it there already.
CREATE INDEX actor_id_index IF NOT EXISTS FOR (n:Actor) ON (n.id)
