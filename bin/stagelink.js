#!/usr/bin/env node
'use strict';
require('../scripts/register.js');
require('../scripts/cli/main.ts').main(process.argv);
