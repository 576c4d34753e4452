// title: Find saved views by name
// answers: Makes looking up a SavedView by its name quick; the embedded engine needs it beside the constraint, Neo4j finds it there already.
CREATE INDEX saved_view_name_index IF NOT EXISTS FOR (n:SavedView) ON (n.name)
