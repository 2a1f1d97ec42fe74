//! Where an account is signed in.

use crate::clock;
use crate::error::ApiError;
use crate::routes::body::Body;
use crate::routes::visitor::Visitor;
use crate::session::{Registry, WhoIsThere};
use crate::store::{Store, StoredBrowser, TokenHash, Visit};
use axum::Json;
use axum::extract::State;
use nudge_shared::{DeviceChange, Devices, ErrorCode, KnownBrowser, MAX_PLACE_NAME_CHARS};

/// `GET api/devices`: browsers that are let in, and the places that the service tells of.
pub async fn list(
    State(store): State<Store>,
    State(registry): State<Registry>,
    Visitor(visit): Visitor,
) -> Result<Json<Devices>, ApiError> {
    devices(&store, &registry, visit).await.map(Json)
}

/// `POST api/devices`: signs some of them out, or gives this place another name. A browser that is
/// signed out is so at once.
///
/// # Errors
/// [`ErrorCode::NotFound`] where there is no such browser or place any more.
pub async fn change(
    State(store): State<Store>,
    State(registry): State<Registry>,
    Visitor(visit): Visitor,
    Body(change): Body<DeviceChange>,
) -> Result<Json<Devices>, ApiError> {
    let mut gone = Vec::new();
    match change {
        DeviceChange::SignOut(id) => {
            let browsers = browsers(&store, visit).await?;
            let known = browsers.into_iter().find(|known| name(known.token) == id);
            let Some(known) = known.filter(|known| known.token != visit.token) else {
                return Err(no_such_device());
            };
            let other = Visit {
                token: known.token,
                ..visit
            };
            registry.leave(other).await.map_err(ApiError::internal)?;
        }
        DeviceChange::SignOutPlace(id) => {
            let there = registry.who_is_there(visit.account).await;
            if there.places.iter().all(|place| place.id != id) {
                return Err(no_such_device());
            }
            registry.sign_out_place(visit.account, id.clone()).await;
            gone.push(id);
        }
        DeviceChange::SignOutOthers => {
            let left = registry.leave_others(visit).await;
            left.map_err(ApiError::internal)?;
            for place in registry.who_is_there(visit.account).await.places {
                registry
                    .sign_out_place(visit.account, place.id.clone())
                    .await;
                gone.push(place.id);
            }
        }
        DeviceChange::NamePlace(name) => {
            let name = name.trim().to_owned();
            if name.chars().count() > MAX_PLACE_NAME_CHARS || name.contains(char::is_control) {
                return Err(ApiError::new(
                    ErrorCode::BadName,
                    format!("A name is one line of at most {MAX_PLACE_NAME_CHARS} characters."),
                ));
            }
            registry.name_place(visit.account, name).await;
        }
    }
    let mut devices = devices(&store, &registry, visit).await?;
    // The service may still tell of a place that was asked to go a moment ago.
    devices.places.retain(|place| !gone.contains(&place.id));
    Ok(Json(devices))
}

async fn browsers(store: &Store, visit: Visit) -> Result<Vec<StoredBrowser>, ApiError> {
    let browsers = store.browsers(visit, clock::now()).await;
    browsers.map_err(ApiError::internal)
}

async fn devices(store: &Store, registry: &Registry, visit: Visit) -> Result<Devices, ApiError> {
    let WhoIsThere {
        browsers: open,
        place,
        places,
    } = registry.who_is_there(visit.account).await;
    let browsers = browsers(store, visit).await?;
    let browsers = browsers.into_iter().map(|known| {
        let open = open.contains(&known.token);
        KnownBrowser {
            id: name(known.token),
            program: known.agent.program.into_owned(),
            system: known.agent.system.into_owned(),
            seen_at: if open { clock::now() } else { known.seen_at },
            here: known.token == visit.token,
            open,
        }
    });
    Ok(Devices {
        browsers: browsers.collect(),
        place,
        places,
    })
}

/// The first half of the hash tells browsers apart, and lets nobody in.
fn name(token: TokenHash) -> String {
    let half = &token.0[..16];
    half.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn no_such_device() -> ApiError {
    ApiError::new(ErrorCode::NotFound, "It is not signed in any more.")
}
