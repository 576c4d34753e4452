// title: Find issues by id
// answers: Makes looking up a Issue by its id quick; the embedded engine needs it beside the constraint, Neo4j finds it there already.
CREATE INDEX issue_id_index IF NOT EXISTS FOR (n:Issue) ON (n.id)
