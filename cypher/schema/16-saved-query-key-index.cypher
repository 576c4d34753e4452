// title: Find saved queries by key
// answers: Makes looking up a SavedQuery by its key quick; the embedded engine needs it beside the constraint, Neo4j finds it there already.
CREATE INDEX saved_query_key_index IF NOT EXISTS FOR (n:SavedQuery) ON (n.key)
