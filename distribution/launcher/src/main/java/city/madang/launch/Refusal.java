// SPDX-License-Identifier: Apache-2.0
package city.madang.launch;

/** Why a command is not carried out, in words for the operator. */
final class Refusal extends Exception {
    private static final long serialVersionUID = 1L;

    Refusal(String message) {
        super(message);
    }
}
