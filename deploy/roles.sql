-- Once, as the administrator of the database. Give both roles passwords (\password) before anybody connects.
CREATE ROLE sara_owner LOGIN NOSUPERUSER;
CREATE ROLE sara_app LOGIN NOSUPERUSER;
CREATE DATABASE sara OWNER sara_owner ENCODING 'UTF8' TEMPLATE template0;
REVOKE ALL ON DATABASE sara FROM PUBLIC;
GRANT CONNECT ON DATABASE sara TO sara_app;
-- The owner may take the serving role on, so that manage.py commands run with its rights when asked to.
GRANT sara_app TO sara_owner;
