## Ways between records, and how much each means
