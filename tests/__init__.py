"""Five kinds of test, named: unit, contract, cloud, browser, load."""
