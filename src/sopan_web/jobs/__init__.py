"""Work done in the background: started by a deed, kept in the database, finished exactly as promised."""
