// title: Issues that datasets mention
// answers: Every issue with every dataset that mentions it.
// column: dataset the dataset's id
// column: id the issue's id
// column: title its title
// column: description a description, or null
// column: eventDates the days of its events
// column: eventTitles the titles of its events, in the same order
MATCH (d:Dataset)-[m:MENTIONS]->(i:Issue)
WHERE m.generation = d.generation
RETURN d.id AS dataset, i.id AS id, i.title AS title, i.description AS description,
  i.eventDates AS eventDates, i.eventTitles AS eventTitles
