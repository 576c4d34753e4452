// title: Save a view
// answers: Adds a saved view; its name must be free.
// param: name string
// param: properties map
CREATE (v:SavedView {name: $name})
SET v = $properties
