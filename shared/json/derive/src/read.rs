use crate::attributes::{Container, Member};
use proc_macro2::TokenStream;
use quote::quote;
use syn::{Data, Error, Fields, FieldsNamed, Result};

/// An expression that reads the type from `value`.
pub(crate) fn read(container: &Container, data: &Data) -> Result<TokenStream> {
    match data {
        Data::Struct(data) => members(&quote!(Self), &data.fields, container),
        Data::Enum(data) => {
            let mut arms = Vec::new();
            for variant in &data.variants {
                let name = Member::read(&variant.attrs)?.variant_name(&variant.ident, container);
                let ident = &variant.ident;
                // A type's own default is not that of its variants' fields.
                let inside = members(
                    &quote!(Self::#ident),
                    &variant.fields,
                    &Container::default(),
                )?;
                arms.push(quote!(#name => { #inside }));
            }
            Ok(quote! {
                let (name, value) = value.variant()?;
                match &*name {
                    #(#arms)*
                    _ => ::core::option::Option::None,
                }
            })
        }
        Data::Union(data) => Err(Error::new_spanned(data.union_token, "not known here")),
    }
}

fn members(path: &TokenStream, fields: &Fields, container: &Container) -> Result<TokenStream> {
    match fields {
        Fields::Named(fields) => named(path, fields, container),
        Fields::Unnamed(fields) if fields.unnamed.len() == 1 => {
            Ok(quote!(::core::option::Option::Some(#path(::nudge_json::Json::read(value)?))))
        }
        Fields::Unnamed(fields) => {
            let length = fields.unnamed.len();
            let each = fields
                .unnamed
                .iter()
                .map(|_| quote!(::nudge_json::Json::read(list.next()?)?));
            Ok(quote! {
                let mut list = value.list_of(#length)?;
                ::core::option::Option::Some(#path(#(#each),*))
            })
        }
        Fields::Unit => Ok(quote!(::core::option::Option::Some(#path))),
    }
}

fn named(path: &TokenStream, fields: &FieldsNamed, container: &Container) -> Result<TokenStream> {
    let mut each = Vec::new();
    for field in &fields.named {
        let member = Member::read(&field.attrs)?;
        let ident = field.ident.as_ref().expect("a named field");
        let name = member.field_name(ident);
        each.push(if container.default {
            quote!(#ident: fields.take_or(#name, default.#ident)?)
        } else if member.default {
            quote!(#ident: fields.take_or(#name, ::core::default::Default::default())?)
        } else {
            quote!(#ident: fields.take(#name)?)
        });
    }
    let default = container
        .default
        .then(|| quote!(let default = <Self as ::core::default::Default>::default();));
    Ok(quote! {
        let mut fields = value.fields()?;
        #default
        ::core::option::Option::Some(#path { #(#each),* })
    })
}
