#!/usr/bin/env node
import { main } from "../lib/prepare.mjs";

await main((stack, words) => stack.runDemo(words));
