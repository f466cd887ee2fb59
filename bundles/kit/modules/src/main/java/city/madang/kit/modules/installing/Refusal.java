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
}
