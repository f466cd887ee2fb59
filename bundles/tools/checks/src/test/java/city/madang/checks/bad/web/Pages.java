// SPDX-License-Identifier: Apache-2.0
package city.madang.checks.bad.web;

public final class Pages {}
