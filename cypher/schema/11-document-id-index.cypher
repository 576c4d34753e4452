// title: Find documents by id
// answers: Makes looking up a Document by its id quick; the embedded engine needs it beside the constraint, Neo4j finds it there already.
CREATE INDEX document_id_index IF NOT EXISTS FOR (n:Document) ON (n.id)
