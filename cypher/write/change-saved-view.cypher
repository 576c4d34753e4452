// title: Change a saved view
// answers: Puts new properties on a saved view, if nobody changed it since it was read; gives the names changed.
// param: name string
// param: revision integer, the one that was read
// param: properties map
// column: name the view's name
MATCH (v:SavedView {name: $name})
WHERE v.revision = $revision
SET v = $properties
RETURN v.name AS name
