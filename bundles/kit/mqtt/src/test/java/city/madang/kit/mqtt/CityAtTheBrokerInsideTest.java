// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.mqtt;

class CityAtTheBrokerInsideTest extends CityBrokerContract {
    @Override
    boolean sendsOnce() {
        return false;
    }

    @Override
    TestBroker started(String... devices) throws Exception {
        return new Inside(devices);
    }
}
