// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.payments.phone;

/** By whom phones are asked. */
public enum ProviderKind {
    NONE,
    /** Phones that are not there: for demos and trainings. */
    SANDBOX,
    /** An operator with the GSMA's interface. */
    MOBILE_MONEY
}
