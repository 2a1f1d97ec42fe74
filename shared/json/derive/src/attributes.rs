use syn::{Attribute, LitStr, Path, Result};

/// What is said of a whole type.
#[derive(Default)]
pub(crate) struct Container {
    /// Fields that are not there are as in the type's default.
    pub(crate) default: bool,
    /// Names of variants are in lower case.
    pub(crate) lowercase: bool,
    /// It is a text on the wire.
    pub(crate) by_text: bool,
}

/// What is said of a field, or of a variant.
#[derive(Default)]
pub(crate) struct Member {
    /// It is its type's default where it is not there.
    pub(crate) default: bool,
    /// Another name.
    pub(crate) rename: Option<String>,
    /// Says when it is not written.
    pub(crate) skip_if: Option<Path>,
}

impl Container {
    pub(crate) fn read(attributes: &[Attribute]) -> Result<Self> {
        let mut found = Self::default();
        for attribute in attributes
            .iter()
            .filter(|found| found.path().is_ident("serde"))
        {
            attribute.parse_nested_meta(|meta| {
                let text = |wanted: &str| {
                    let text: LitStr = meta.value()?.parse()?;
                    if text.value() == wanted {
                        return Ok(());
                    }
                    Err(meta.error("not known here"))
                };
                if meta.path.is_ident("default") {
                    found.default = true;
                    Ok(())
                } else if meta.path.is_ident("transparent") {
                    // A type of one field without a name is that field anyway.
                    Ok(())
                } else if meta.path.is_ident("rename_all") {
                    found.lowercase = true;
                    text("lowercase")
                } else if meta.path.is_ident("try_from") || meta.path.is_ident("into") {
                    found.by_text = true;
                    text("String")
                } else {
                    Err(meta.error("not known here"))
                }
            })?;
        }
        Ok(found)
    }
}

impl Member {
    pub(crate) fn read(attributes: &[Attribute]) -> Result<Self> {
        let mut found = Self::default();
        for attribute in attributes
            .iter()
            .filter(|found| found.path().is_ident("serde"))
        {
            attribute.parse_nested_meta(|meta| {
                if meta.path.is_ident("default") {
                    found.default = true;
                } else if meta.path.is_ident("rename") {
                    found.rename = Some(meta.value()?.parse::<LitStr>()?.value());
                } else if meta.path.is_ident("skip_serializing_if") {
                    found.skip_if = Some(meta.value()?.parse::<LitStr>()?.parse()?);
                } else {
                    return Err(meta.error("not known here"));
                }
                Ok(())
            })?;
        }
        Ok(found)
    }

    /// What a variant is called on the wire.
    pub(crate) fn variant_name(&self, variant: &syn::Ident, container: &Container) -> String {
        let name = variant.to_string();
        match &self.rename {
            Some(name) => name.clone(),
            None if container.lowercase => name.to_lowercase(),
            None => name,
        }
    }

    /// What a field is called on the wire.
    pub(crate) fn field_name(&self, field: &syn::Ident) -> String {
        self.rename.clone().unwrap_or_else(|| field.to_string())
    }
}
