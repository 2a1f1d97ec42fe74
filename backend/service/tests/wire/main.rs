//! The service over TCP, line by line, as clients of each dialect see it.

mod buddy;
mod circles;
mod conversations;
mod gateway;
mod harness;
mod independent;
mod lifecycle;
mod limits;
mod lists;
mod load;
mod machine;
mod modern;
mod old;
mod presence;
mod sign_in;
mod waiting;
mod web_services;
