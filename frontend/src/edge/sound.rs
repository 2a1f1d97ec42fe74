//! The sounds, made on the spot: a handful of tones needs no file and no download.

use nudge_model::Sound;
use std::cell::RefCell;
use web_sys::{AudioContext, OscillatorType};

thread_local! {
    static AUDIO: RefCell<Option<AudioContext>> = const { RefCell::new(None) };
}

/// One tone: pitch in hertz, begin and length in seconds, loudness from 0 to 1.
struct Tone(f32, f64, f64, f32, OscillatorType);

use OscillatorType::{Sawtooth, Sine, Triangle};

/// Two soft tones upwards.
const ONLINE: &[Tone] = &[
    Tone(659.3, 0.0, 0.16, 0.16, Sine),
    Tone(987.8, 0.10, 0.30, 0.16, Sine),
];
/// A short double tap.
const MESSAGE: &[Tone] = &[
    Tone(1046.5, 0.0, 0.09, 0.14, Triangle),
    Tone(1396.9, 0.08, 0.22, 0.16, Triangle),
    Tone(2793.8, 0.08, 0.12, 0.03, Sine),
];
/// Three knocks on a rough low tone.
const NUDGE: &[Tone] = &[
    Tone(98.0, 0.0, 0.11, 0.20, Sawtooth),
    Tone(123.5, 0.0, 0.11, 0.12, Triangle),
    Tone(98.0, 0.15, 0.11, 0.20, Sawtooth),
    Tone(123.5, 0.15, 0.11, 0.12, Triangle),
    Tone(87.3, 0.30, 0.26, 0.22, Sawtooth),
    Tone(110.0, 0.30, 0.26, 0.14, Triangle),
];

/// Plays a sound, at a volume from 0 to 100. Before the first click on the page browsers keep quiet, and so do we.
pub(crate) fn play(sound: Sound, volume: u8) {
    AUDIO.with_borrow_mut(|audio| {
        if audio.is_none() {
            *audio = AudioContext::new().ok();
        }
        if let Some(audio) = audio {
            let _ = audio.resume();
            let tones = match sound {
                Sound::Online => ONLINE,
                Sound::Message => MESSAGE,
                Sound::Nudge => NUDGE,
            };
            for tone in tones {
                let _ = ring(audio, tone, f32::from(volume.min(100)) / 100.0);
            }
        }
    });
}

fn ring(
    audio: &AudioContext,
    &Tone(pitch, begin, length, loudness, shape): &Tone,
    volume_of_all: f32,
) -> Result<(), wasm_bindgen::JsValue> {
    let begin = audio.current_time() + 0.02 + begin;
    let voice = audio.create_oscillator()?;
    let volume = audio.create_gain()?;
    voice.set_type(shape);
    voice.frequency().set_value(pitch);
    let gain = volume.gain();
    gain.set_value_at_time(0.0, begin)?;
    gain.linear_ramp_to_value_at_time(loudness * volume_of_all, begin + 0.012)?;
    gain.exponential_ramp_to_value_at_time(0.001, begin + length)?;
    voice.connect_with_audio_node(&volume)?;
    volume.connect_with_audio_node(&audio.destination())?;
    voice.start_with_when(begin)?;
    voice.stop_with_when(begin + length)
}
