//! Which keys stand for what.

use egui::{Key, KeyboardShortcut, Modifiers};

use super::Command;

impl Command {
    /// Its keys; the first is the one that is shown.
    pub fn keys(self) -> &'static [KeyboardShortcut] {
        const fn bare(key: Key) -> KeyboardShortcut {
            KeyboardShortcut::new(Modifiers::NONE, key)
        }
        const fn ctrl(key: Key) -> KeyboardShortcut {
            KeyboardShortcut::new(Modifiers::COMMAND, key)
        }
        const fn shift(key: Key) -> KeyboardShortcut {
            KeyboardShortcut::new(Modifiers::SHIFT, key)
        }
        const fn alt(key: Key) -> KeyboardShortcut {
            KeyboardShortcut::new(Modifiers::ALT, key)
        }
        const CTRL_SHIFT: Modifiers = Modifiers::COMMAND.plus(Modifiers::SHIFT);
        match self {
            Self::Open => const { &[ctrl(Key::O)] },
            Self::Reload => const { &[ctrl(Key::R), bare(Key::F5)] },
            Self::Save => const { &[ctrl(Key::S)] },
            Self::SaveAs => const { &[KeyboardShortcut::new(CTRL_SHIFT, Key::S)] },
            Self::Versions => &[],
            Self::CloseMap => const { &[ctrl(Key::W)] },
            Self::Export => const { &[ctrl(Key::E)] },
            Self::Quit => const { &[ctrl(Key::Q)] },
            Self::Undo => const { &[ctrl(Key::Z)] },
            Self::Redo => const { &[KeyboardShortcut::new(CTRL_SHIFT, Key::Z), ctrl(Key::Y)] },
            Self::QuickAdd => const { &[ctrl(Key::N), bare(Key::N)] },
            Self::History => const { &[ctrl(Key::H)] },
            Self::Palette => const { &[KeyboardShortcut::new(CTRL_SHIFT, Key::P)] },
            Self::Rename => const { &[bare(Key::F2)] },
            Self::Connect => const { &[bare(Key::C)] },
            Self::Duplicate => const { &[ctrl(Key::D)] },
            Self::Copy => const { &[ctrl(Key::C)] },
            Self::Cut => const { &[ctrl(Key::X)] },
            Self::Paste => const { &[ctrl(Key::V)] },
            Self::Delete => const { &[bare(Key::Delete)] },
            Self::SelectAll => const { &[ctrl(Key::A)] },
            Self::TogglePin => const { &[bare(Key::P)] },
            Self::TidyUp => const { &[bare(Key::T)] },
            Self::Reverse => const { &[bare(Key::R)] },
            Self::MergeActors => &[],
            Self::Fit => const { &[bare(Key::F), ctrl(Key::Num0)] },
            Self::FitSelection => const { &[shift(Key::F)] },
            Self::ZoomIn => {
                const {
                    &[
                        bare(Key::Plus),
                        shift(Key::Plus),
                        bare(Key::Equals),
                        ctrl(Key::Plus),
                        ctrl(Key::Equals),
                        KeyboardShortcut::new(CTRL_SHIFT, Key::Plus),
                    ]
                }
            }
            Self::ZoomOut => const { &[bare(Key::Minus), ctrl(Key::Minus)] },
            Self::ActualSize => const { &[ctrl(Key::Num1)] },
            Self::ShowEverything => const { &[bare(Key::A)] },
            Self::SwitchProjection => const { &[bare(Key::L)] },
            Self::Fold => const { &[bare(Key::G)] },
            Self::UnfoldAll => const { &[shift(Key::G)] },
            Self::YearBefore => const { &[bare(Key::Comma)] },
            Self::YearAfter => const { &[bare(Key::Period)] },
            Self::PlayYears => const { &[bare(Key::Y)] },
            Self::AllYears => const { &[shift(Key::Y)] },
            Self::Back => const { &[alt(Key::ArrowLeft), bare(Key::Backspace)] },
            Self::Search => const { &[ctrl(Key::K), ctrl(Key::F)] },
            Self::Impact => const { &[alt(Key::F)] },
            Self::WeakSpots => const { &[alt(Key::W)] },
            Self::Obstacles => const { &[alt(Key::H)] },
            Self::Paths => const { &[alt(Key::P)] },
            Self::Importance => const { &[alt(Key::I)] },
            Self::LeftPanel => const { &[ctrl(Key::B)] },
            Self::RightPanel => const { &[ctrl(Key::I)] },
            Self::Minimap => const { &[bare(Key::M)] },
            Self::FullScreen => const { &[bare(Key::F11)] },
            Self::Beside => const { &[bare(Key::S)] },
            Self::ViewRow => const { &[bare(Key::B)] },
            Self::Present => const { &[bare(Key::F6)] },
            Self::NextView => const { &[bare(Key::PageDown)] },
            Self::PreviousView => const { &[bare(Key::PageUp)] },
            Self::KeepView => const { &[bare(Key::V)] },
            Self::ViewEarlier => const { &[shift(Key::PageUp)] },
            Self::ViewLater => const { &[shift(Key::PageDown)] },
            Self::TextLarger => const { &[KeyboardShortcut::new(CTRL_SHIFT, Key::ArrowUp)] },
            Self::TextSmaller => const { &[KeyboardShortcut::new(CTRL_SHIFT, Key::ArrowDown)] },
            Self::Shortcuts => {
                const {
                    &[
                        bare(Key::F1),
                        bare(Key::Questionmark),
                        shift(Key::Questionmark),
                    ]
                }
            }
            Self::About => &[],
        }
    }
}
