// SPDX-License-Identifier: Apache-2.0
package city.madang.intake;

import city.madang.file.Upload;
import java.util.List;

/** What a citizen does with a matter afterwards. */
public sealed interface Deed {
    /** Which it is, as {@link Standing#possible} names it. */
    Kind kind();

    /** All there are. */
    enum Kind {
        ADD,
        RATE,
        ASK_AGAIN,
        WITHDRAW
    }

    /** More words, or files, or both. */
    record Add(String words, List<Upload> files) implements Deed {
        public Add {
            files = List.copyOf(files);
            if (words.isBlank() && files.isEmpty()) {
                throw new IllegalArgumentException("nothing is added");
            }
        }

        @Override
        public Kind kind() {
            return Kind.ADD;
        }
    }

    /**
     * Says what the answer is worth.
     *
     * @param stars 1 to 5
     * @param why may be empty
     */
    record Rate(int stars, String why) implements Deed {
        public Rate {
            if (stars < 1 || stars > 5) {
                throw new IllegalArgumentException("one to five stars");
            }
        }

        @Override
        public Kind kind() {
            return Kind.RATE;
        }
    }

    /** The answer did not help. */
    record AskAgain(String why) implements Deed {
        public AskAgain {
            if (why.isBlank()) {
                throw new IllegalArgumentException("what is still wrong is not said");
            }
        }

        @Override
        public Kind kind() {
            return Kind.ASK_AGAIN;
        }
    }

    /** It is not wanted any more. */
    record Withdraw() implements Deed {
        @Override
        public Kind kind() {
            return Kind.WITHDRAW;
        }
    }
}
