// title: Find stores by id
// answers: Makes looking up a Store by its id quick; the embedded engine needs it beside the constraint, Neo4j finds it there already.
CREATE INDEX store_id_index IF NOT EXISTS FOR (n:Store) ON (n.id)
