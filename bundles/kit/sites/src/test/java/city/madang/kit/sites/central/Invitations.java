// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.sites.central;

import city.madang.identity.Visitor;

/** What an administrator of a centre does first. */
public final class Invitations {
    private Invitations() {}

    /** @return the code by which the site enrols */
    public static String code(Register register, String name) {
        return register.invite(name, Visitor.ANYBODY).code().value();
    }
}
