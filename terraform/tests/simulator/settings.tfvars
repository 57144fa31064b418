# The simulator takes the end of a managed password's rotation, which a destroy asks for, for a mistake.
database_password_rotation_days = null
