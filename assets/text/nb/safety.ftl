## Saving, recovering, versions, and others who write the same file
