//! Derives `nudge_json::Json` from serde's attributes, as far as the wire types use them. One that is not
//! known here does not compile, so that the two never mean different things.

mod attributes;
mod read;
mod write;

use proc_macro2::TokenStream;
use quote::quote;
use syn::{DeriveInput, Result, parse_macro_input};

/// Derives `nudge_json::Json`, by the same `#[serde(..)]` attributes as serde's own traits.
#[proc_macro_derive(Json, attributes(serde))]
pub fn json(input: proc_macro::TokenStream) -> proc_macro::TokenStream {
    let input = parse_macro_input!(input as DeriveInput);
    expand(&input)
        .unwrap_or_else(|error| error.to_compile_error())
        .into()
}

fn expand(input: &DeriveInput) -> Result<TokenStream> {
    let attributes = attributes::Container::read(&input.attrs)?;
    let (read, write) = if attributes.by_text {
        by_text()
    } else {
        (
            read::read(&attributes, &input.data)?,
            write::write(&attributes, &input.data)?,
        )
    };
    let name = &input.ident;
    let (generics, arguments, bounds) = input.generics.split_for_impl();
    Ok(quote! {
        impl #generics ::nudge_json::Json for #name #arguments #bounds {
            fn read(value: ::nudge_json::Value) -> ::core::option::Option<Self> { #read }
            fn write(&self, json_writer: &mut ::nudge_json::Writer) { #write }
        }
    })
}

/// A type that is a text on the wire, and is checked when it is made of one.
fn by_text() -> (TokenStream, TokenStream) {
    (
        quote! {
            let text = <::std::string::String as ::nudge_json::Json>::read(value)?;
            ::core::convert::TryFrom::try_from(text).ok()
        },
        quote! {
            json_writer.text(&::std::string::String::from(::core::clone::Clone::clone(self)));
        },
    )
}
