-- Four databases, each with an owner (migrations) and an application role; nobody reaches another's database.
-- Passwords are those of a local run; a real deployment creates the roles with secrets of its own.
create role registry_owner login password 'registry_owner';
create role registry_app login password 'registry_app';
create database registry owner registry_owner;
revoke connect on database registry from public;
grant connect on database registry to registry_owner, registry_app;

create role referral_owner login password 'referral_owner';
create role referral_app login password 'referral_app';
create database referral owner referral_owner;
revoke connect on database referral from public;
grant connect on database referral to referral_owner, referral_app;

create role service_delivery_owner login password 'service_delivery_owner';
create role service_delivery_app login password 'service_delivery_app';
create database "service-delivery" owner service_delivery_owner;
revoke connect on database "service-delivery" from public;
grant connect on database "service-delivery" to service_delivery_owner, service_delivery_app;

create role reporting_owner login password 'reporting_owner';
create role reporting_app login password 'reporting_app';
create database reporting owner reporting_owner;
revoke connect on database reporting from public;
grant connect on database reporting to reporting_owner, reporting_app;

\connect registry
alter schema public owner to registry_owner;
create extension if not exists btree_gist;
create extension if not exists pg_trgm;
\connect referral
alter schema public owner to referral_owner;
create extension if not exists btree_gist;
create extension if not exists pg_trgm;
\connect "service-delivery"
alter schema public owner to service_delivery_owner;
create extension if not exists btree_gist;
create extension if not exists pg_trgm;
\connect reporting
alter schema public owner to reporting_owner;
create extension if not exists btree_gist;
create extension if not exists pg_trgm;
