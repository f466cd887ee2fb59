// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.installing;

import java.util.List;

/** Why the installer did not do what it was asked: pages say it in the reader's language, console and log in English. */
public sealed interface Refusal {
    /** Of a text {@code store.refusal.<what>.text}. */
    String key();

    /** For the text, by position. */
    List<Object> values();

    /** In English, one line. */
    String plain();

    /** Nothing brings the module: its KAR has to be put into the modules folder. */
    record InNoCatalogue(String module) implements Refusal {
        @Override
        public String key() {
            return "store.refusal.no-catalogue.text";
        }

        @Override
        public List<Object> values() {
            return List.of(module);
        }

        @Override
        public String plain() {
            return "in no catalogue: put its KAR file into the modules folder";
        }
    }

    /** The module is known, that version of it is not. */
    record NoSuchVersion(String version) implements Refusal {
        @Override
        public String key() {
            return "store.refusal.no-version.text";
        }

        @Override
        public List<Object> values() {
            return List.of(version);
        }

        @Override
        public String plain() {
            return "version " + version + " is in no catalogue";
        }
    }

    /** The city's other nodes serve with a version that is not here. */
    record NotAgreed(String version) implements Refusal {
        @Override
        public String key() {
            return "store.refusal.not-agreed.text";
        }

        @Override
        public List<Object> values() {
            return List.of(version);
        }

        @Override
        public String plain() {
            return "the city agreed on version " + version + ", which is not on this node";
        }
    }

    /** Modules that it needs are in no catalogue. */
    record NeedsUnknown(List<String> modules) implements Refusal {
        @Override
        public String key() {
            return "store.refusal.needs-unknown.text";
        }

        @Override
        public List<Object> values() {
            return List.of(String.join(", ", modules));
        }

        @Override
        public String plain() {
            return "needs " + String.join(", ", modules)
                    + ", in no catalogue: put the KAR files into the modules folder";
        }
    }

    /** Modules that it needs do not stand in the city file, which was edited by hand. */
    record NeedsUnlisted(List<String> modules) implements Refusal {
        @Override
        public String key() {
            return "store.refusal.needs-unlisted.text";
        }

        @Override
        public List<Object> values() {
            return List.of(String.join(", ", modules));
        }

        @Override
        public String plain() {
            return "needs " + String.join(", ", modules) + ": add it to the city file";
        }
    }

    /** Others cannot be without it. */
    record NeededBy(List<String> modules) implements Refusal {
        @Override
        public String key() {
            return "store.refusal.needed-by.text";
        }

        @Override
        public List<Object> values() {
            return List.of(String.join(", ", modules));
        }

        @Override
        public String plain() {
            return "not removed: needed by " + String.join(", ", modules);
        }
    }

    /** A KAR brings it that no administrator has trusted yet. */
    record NotTrusted(String archive) implements Refusal {
        @Override
        public String key() {
            return "store.refusal.not-trusted.text";
        }

        @Override
        public List<Object> values() {
            return List.of(archive);
        }

        @Override
        public String plain() {
            return "not installed: nobody has trusted " + archive + " yet; look at it in the module store";
        }
    }

    /** There is no room for what would have to be kept. */
    record NoRoom(long neededMegabytes, long freeMegabytes) implements Refusal {
        @Override
        public String key() {
            return "store.refusal.no-room.text";
        }

        @Override
        public List<Object> values() {
            return List.of(neededMegabytes, freeMegabytes);
        }

        @Override
        public String plain() {
            return "not begun: a snapshot of its data takes " + neededMegabytes + " MB, and only " + freeMegabytes
                    + " MB can be used";
        }
    }

    /** No snapshot of the module has that name. */
    record NoSuchSnapshot(String name) implements Refusal {
        @Override
        public String key() {
            return "store.refusal.no-snapshot.text";
        }

        @Override
        public List<Object> values() {
            return List.of(name);
        }

        @Override
        public String plain() {
            return "no snapshot of it is called " + name;
        }
    }

    /** What became of the data of a module that went back. */
    enum Data {
        /** Nothing had changed it. */
        UNTOUCHED(""),
        /** It was put back. */
        RESTORED(", and its data is as it was before"),
        /** It could not be put back; the snapshot is there. */
        CHANGED(", but its data is as the other version left it: its snapshot could not be put back");

        private final String plain;

        Data(String plain) {
            this.plain = plain;
        }
    }

    /** The version was not put into the container; what was there before stands as it stood. */
    record NotInstalled(String version, String reason) implements Refusal {
        @Override
        public String key() {
            return "store.refusal.not-installed.text";
        }

        @Override
        public List<Object> values() {
            return List.of(version, reason);
        }

        @Override
        public String plain() {
            return "version " + version + " was not installed: " + reason;
        }
    }

    /** The version was installed and did not open; none served before. */
    record DidNotOpen(String version, String reason, Data data) implements Refusal {
        @Override
        public String key() {
            return switch (data) {
                case UNTOUCHED -> "store.refusal.not-open.text";
                case RESTORED -> "store.refusal.not-open-restored.text";
                case CHANGED -> "store.refusal.not-open-changed.text";
            };
        }

        @Override
        public List<Object> values() {
            return List.of(version, reason);
        }

        @Override
        public String plain() {
            return "version " + version + " did not open: " + reason + data.plain;
        }
    }

    /** The version did not open, and the one before serves again. */
    record WentBack(String version, String reason, String before, Data data) implements Refusal {
        @Override
        public String key() {
            return switch (data) {
                case UNTOUCHED -> "store.refusal.went-back.text";
                case RESTORED -> "store.refusal.went-back-restored.text";
                case CHANGED -> "store.refusal.went-back-changed.text";
            };
        }

        @Override
        public List<Object> values() {
            return List.of(version, reason, before);
        }

        @Override
        public String plain() {
            return "version " + version + " did not open: " + reason + "; version " + before + " serves again"
                    + data.plain;
        }
    }

    /** Neither the version nor the one before opens. */
    record NotBack(String version, String reason, String before, String other) implements Refusal {
        @Override
        public String key() {
            return "store.refusal.not-back.text";
        }

        @Override
        public List<Object> values() {
            return List.of(version, reason, before, other);
        }

        @Override
        public String plain() {
            return "version " + version + " did not open: " + reason + "; version " + before + " did not open again: "
                    + other;
        }
    }

    /** The module stands as before. */
    record NotRolledBack(String snapshot, String reason) implements Refusal {
        @Override
        public String key() {
            return "store.refusal.not-rolled-back.text";
        }

        @Override
        public List<Object> values() {
            return List.of(snapshot, reason);
        }

        @Override
        public String plain() {
            return "it did not go back to " + snapshot + ": " + reason;
        }
    }

    /** It is still there, or a part of its data is. */
    record NotRemoved(String reason) implements Refusal {
        @Override
        public String key() {
            return "store.refusal.not-removed.text";
        }

        @Override
        public List<Object> values() {
            return List.of(reason);
        }

        @Override
        public String plain() {
            return "not removed: " + reason;
        }
    }
}
