// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.store;

/** By what the figures of a city are taken apart. */
public enum TallyPart {
    SERVICE,
    DEPARTMENT,
    CHANNEL,
    AREA;

    Grain ofMonth() {
        return switch (this) {
            case SERVICE -> Grain.MS;
            case DEPARTMENT -> Grain.MD;
            case CHANNEL -> Grain.MW;
            case AREA -> Grain.MA;
        };
    }

    Grain ofYear() {
        return switch (this) {
            case SERVICE -> Grain.YS;
            case DEPARTMENT -> Grain.YD;
            case CHANNEL -> Grain.YW;
            case AREA -> Grain.YA;
        };
    }
}
