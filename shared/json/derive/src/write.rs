use crate::attributes::{Container, Member};
use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::{Data, Error, Fields, FieldsNamed, Result};

/// Statements that write `self` to `json_writer`: no field is called that.
pub(crate) fn write(container: &Container, data: &Data) -> Result<TokenStream> {
    match data {
        Data::Struct(data) => {
            let (pattern, body) = members(&data.fields)?;
            Ok(quote! {
                let Self #pattern = self;
                #body
            })
        }
        Data::Enum(data) => {
            let mut arms = Vec::new();
            for variant in &data.variants {
                let name = Member::read(&variant.attrs)?.variant_name(&variant.ident, container);
                let ident = &variant.ident;
                let (pattern, body) = members(&variant.fields)?;
                arms.push(match variant.fields {
                    Fields::Unit => quote!(Self::#ident => json_writer.text(#name),),
                    _ => quote!(Self::#ident #pattern => json_writer.variant(#name, |json_writer| { #body }),),
                });
            }
            Ok(quote!(match self { #(#arms)* }))
        }
        Data::Union(data) => Err(Error::new_spanned(data.union_token, "not known here")),
    }
}

/// A pattern that takes the fields apart, and what writes them.
fn members(fields: &Fields) -> Result<(TokenStream, TokenStream)> {
    match fields {
        Fields::Named(fields) => named(fields),
        Fields::Unnamed(fields) if fields.unnamed.len() == 1 => Ok((
            quote!((only)),
            quote!(::nudge_json::Json::write(only, json_writer);),
        )),
        Fields::Unnamed(fields) => {
            let names: Vec<_> = (0..fields.unnamed.len())
                .map(|at| format_ident!("part{at}"))
                .collect();
            Ok((
                quote!((#(#names),*)),
                quote!(json_writer.list([#(#names as &dyn ::nudge_json::Json),*]);),
            ))
        }
        Fields::Unit => Ok((quote!(), quote!(json_writer.bare("null");))),
    }
}

fn named(fields: &FieldsNamed) -> Result<(TokenStream, TokenStream)> {
    let mut names = Vec::new();
    let mut each = Vec::new();
    for field in &fields.named {
        let member = Member::read(&field.attrs)?;
        let ident = field.ident.as_ref().expect("a named field");
        let name = member.field_name(ident);
        let write = quote!(json_object.field(#name, #ident););
        each.push(match member.skip_if {
            Some(skip) => quote!(if !#skip(#ident) { #write }),
            None => write,
        });
        names.push(ident);
    }
    Ok((
        quote!({ #(#names),* }),
        quote! {
            let mut json_object = json_writer.object();
            #(#each)*
            json_object.end();
        },
    ))
}
