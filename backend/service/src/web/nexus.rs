//! `GET /rdr/pprdr.asp`: where the sign-in page is.

use axum::extract::{Request, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};

use super::{Web, header_case};

/// Answers with `PassportURLs`, in one of two forms that exclude each other: most clients look for
/// `DALogin=`, cut at the comma and put `https://` before it; msnp11-sdk takes all that follows as the URL.
/// That one is told by its sending no `User-Agent`.
pub(super) async fn nexus(State(web): State<Web>, request: Request) -> Response {
    let headers = request.headers();
    let Some(base) = web.base(headers, request.extensions()) else {
        return (StatusCode::BAD_REQUEST, "no host\n").into_response();
    };
    let urls = if headers.contains_key(header::USER_AGENT) {
        let place = base
            .split_once("://")
            .map_or(base.as_str(), |(_, place)| place);
        format!(
            "DARealm=Passport.Net,DALogin={place}/login2.srf,DAReg={place}/,Properties={place}/,Privacy={place}/,GeneralRedir={place}/,Help={place}/,ConfigVersion=11"
        )
    } else {
        format!("DALogin={base}/login2.srf")
    };
    let mut response = (StatusCode::OK, [("passporturls", urls)]).into_response();
    header_case::keep(&mut response).await;
    response
}
