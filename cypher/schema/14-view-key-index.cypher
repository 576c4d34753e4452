// title: Find views by key
// answers: Makes looking up a View by its key quick; the embedded engine needs it beside the constraint, Neo4j finds it there already.
CREATE INDEX view_key_index IF NOT EXISTS FOR (n:View) ON (n.key)
