//! The service's question whether it talks to a real client (`CHL`), and the answer (`QRY`).
//!
//! The answer proves knowledge of a key that belongs to a product id. Keys and ids have been public for
//! decades: this keeps nobody out, but official services expect it.

use md5::{Digest, Md5};

use crate::Dialect;

/// A program that official services know, and the key that goes with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Product {
    /// The id, sent along with the answer.
    pub id: &'static str,
    /// The key, never sent.
    pub key: &'static str,
    /// How its answers are computed.
    pub form: Form,
}

/// How an answer is computed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Form {
    /// MSNP6 to 10: MD5 of challenge and key.
    Simple,
    /// MSNP11 and later: the MD5, mixed with a sum over challenge and product id.
    Mixed,
}

const fn product(id: &'static str, key: &'static str, form: Form) -> Product {
    Product { id, key, form }
}

/// Every product whose key is known. A service must not conclude the dialect from the product: clients are
/// known to use those of another.
pub const PRODUCTS: [Product; 17] = [
    product("msmsgs@msnmsgr.com", "Q1P7W2E4J9R8U3S5", Form::Simple),
    product("PROD0038W!61ZTF9", "VT6PX?UQTM4WM%YR", Form::Simple),
    product("PROD0058#7IL2{QD", "QHDCY@7R1TB6W?5B", Form::Simple),
    product("PROD0061VRRZH@4F", "JXQ6J@TUOGYV@N0M", Form::Simple),
    product("PROD00504RLUG%WL", "I2EBK%PYNLZL5_J4", Form::Simple),
    product("PROD0076ENE8*@AW", "CEQJ8}OE0!WTSWII", Form::Simple),
    product("PROD0090YUAUV{2B", "YMM8C_H7KCQ2S_KL", Form::Mixed),
    product("PROD00974#MT*RC2", "LMCVO*18PQJ3H!K3", Form::Mixed),
    product("PROD0101{0RM?UBW", "CFHUR$52U_{VIX5T", Form::Mixed),
    product("PROD0104U6VVM{UJ", "VK67B}379XYM5}$T", Form::Mixed),
    product("PROD01065C%ZFN6F", "O4BG@C7BWLYQX?5G", Form::Mixed),
    product("PROD0112J1LW7%NB", "RH96F{PHI8PPX_TJ", Form::Mixed),
    product("PROD0113H11T8$X_", "RG@XY*28Q5QHS%Q5", Form::Mixed),
    product("PROD0114ES4Z%Q5W", "PK}_A_0N_K%O?A9S", Form::Mixed),
    product("PROD0118R6%2WYOS", "YIXPX@5I2P0UT*LK", Form::Mixed),
    product("PROD0119GSJUC$18", "ILTXC!4IXB5FB*PX", Form::Mixed),
    product("PROD0120PW!CCV9@", "C1BX{V4W}Q3*10SM", Form::Mixed),
];

impl Product {
    /// The product with that id, if its key is known.
    #[must_use]
    pub fn with_id(id: &str) -> Option<Self> {
        PRODUCTS.into_iter().find(|product| product.id == id)
    }

    /// The product a client of that dialect presents itself as.
    #[must_use]
    pub const fn of_dialect(dialect: Dialect) -> Self {
        match dialect.number() {
            ..=7 => PRODUCTS[0],
            8..=10 => PRODUCTS[1],
            11..=12 => PRODUCTS[6],
            13..=14 => PRODUCTS[11],
            15..=17 => PRODUCTS[12],
            _ => PRODUCTS[15],
        }
    }

    /// The answer to a challenge: 32 lower-case hexadecimal digits.
    #[must_use]
    pub fn answer(&self, challenge: &str) -> String {
        let digest: [u8; 16] = Md5::new()
            .chain_update(challenge)
            .chain_update(self.key)
            .finalize()
            .into();
        let answer = match self.form {
            Form::Simple => digest,
            Form::Mixed => mix(digest, challenge, self.id),
        };
        answer.iter().fold(String::with_capacity(32), |hex, byte| {
            hex + &format!("{byte:02x}")
        })
    }
}

/// The modulus, 2^31 - 1.
const MODULUS: u64 = 0x7FFF_FFFF;

/// The multiplier of the sum, arbitrary as far as anybody knows.
const MULTIPLIER: u64 = 0x0E79_A9C1;

/// Mixes the digest with a sum over challenge and id.
fn mix(digest: [u8; 16], challenge: &str, id: &str) -> [u8; 16] {
    let (words, _) = digest.as_chunks::<4>();
    let [m0, m1, m2, m3] = [0, 1, 2, 3].map(|at| {
        let word = words.get(at).copied().map_or(0, u32::from_le_bytes);
        u64::from(word) & MODULUS
    });

    let mut text = [challenge, id].concat().into_bytes();
    // Always at least one zero digit, up to the next multiple of eight.
    let padding = 8 - text.len() % 8;
    text.extend(core::iter::repeat_n(b'0', padding));

    let (mut high, mut low) = (0_u64, 0_u64);
    let (pairs, _) = text.as_chunks::<8>();
    for &[a, b, c, d, e, f, g, h] in pairs {
        let first = u64::from(u32::from_le_bytes([a, b, c, d]));
        let second = u64::from(u32::from_le_bytes([e, f, g, h]));
        let sum = first * MULTIPLIER % MODULUS + high;
        let sum = (sum * m0 + m1) % MODULUS;
        high = (second + sum) % MODULUS;
        high = (high * m2 + m3) % MODULUS;
        low = low.wrapping_add(high).wrapping_add(sum);
    }
    high = (high + m1) % MODULUS;
    low = low.wrapping_add(m3) % MODULUS;

    // The whole words of the digest take part here, not those without their top bits.
    let keys = [high, low].map(|key| u32::try_from(key).unwrap_or(u32::MAX).to_le_bytes());
    let mut mixed = digest;
    for (byte, key) in mixed.iter_mut().zip(keys.as_flattened().iter().cycle()) {
        *byte ^= key;
    }
    mixed
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Challenge, product id, answer. From public test suites and checked by second implementations.
    const KNOWN: [(&str, &str, &str); 12] = [
        (
            "15570131571988941333",
            "msmsgs@msnmsgr.com",
            "8f2f5a91b72102cd28355e9fc9000d6e",
        ),
        (
            "29409134351025259292",
            "PROD0038W!61ZTF9",
            "0a92b938ee214352d5e1f93b0acd1552",
        ),
        (
            "22210219642164014968",
            "PROD0090YUAUV{2B",
            "85ecb0db8f32113df79ce0892b9a102c",
        ),
        (
            "15570131571988941333",
            "PROD01065C%ZFN6F",
            "47d2b1e24f85947bdd29b3bfe29f027b",
        ),
        (
            "93662730714769834295",
            "PROD01065C%ZFN6F",
            "1fd1345b59d9e2c1af131e00b51ddb96",
        ),
        (
            "11533365622852247127",
            "PROD0113H11T8$X_",
            "f086d1ded067186deca8dba2231602cf",
        ),
        (
            "13038318816579321232",
            "PROD0113H11T8$X_",
            "3b25f5aab8143dd9a47971541666ae0e",
        ),
        (
            "13676118092332012962",
            "PROD0113H11T8$X_",
            "e9ccbb3e90fabb047bad055f1d025cde",
        ),
        (
            "22210219642164014968",
            "PROD0119GSJUC$18",
            "a400af809ac86fbdf6deec7286fc06b8",
        ),
        (
            "22210219642164014968",
            "PROD0114ES4Z%Q5W",
            "e790b908276bb51115fa7eb3c8a36315",
        ),
        (
            "22210219642164014968",
            "PROD0120PW!CCV9@",
            "6e92a312bf6b70ee58e75a1e3315695c",
        ),
        (
            "22210219642164014968",
            "PROD0118R6%2WYOS",
            "8c24d791ee3a1064557c99fcf95fde72",
        ),
    ];

    #[test]
    fn known_answers() {
        for (challenge, id, answer) in KNOWN {
            let product = Product::with_id(id).expect("a product with a key");
            assert_eq!(product.answer(challenge), answer, "{id} {challenge}");
        }
    }

    #[test]
    fn every_dialect_with_challenges_has_a_product_of_its_form() {
        for dialect in Dialect::ALL {
            let form = if dialect >= Dialect::Msnp11 {
                Form::Mixed
            } else {
                Form::Simple
            };
            assert_eq!(Product::of_dialect(dialect).form, form, "{dialect}");
        }
    }

    #[test]
    fn any_challenge_has_an_answer() {
        for challenge in ["", "1", "\u{2615}", &"9".repeat(5000)] {
            assert_eq!(PRODUCTS[6].answer(challenge).len(), 32);
        }
    }
}
