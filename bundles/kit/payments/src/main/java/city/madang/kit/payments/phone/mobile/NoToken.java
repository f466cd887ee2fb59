// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.payments.phone.mobile;

/** No token is to be had, so nobody was asked. */
final class NoToken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoToken(String message) {
        super(message);
    }
}
