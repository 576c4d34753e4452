// title: Delete a saved view
// answers: Removes one saved view.
// param: name string
MATCH (v:SavedView {name: $name})
DELETE v
