// title: One saved view for each name
// answers: Forbids two SavedView nodes with one name.
CREATE CONSTRAINT saved_view_name_unique IF NOT EXISTS FOR (n:SavedView) REQUIRE n.name IS UNIQUE
