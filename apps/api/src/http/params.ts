import { Injectable, Param, type PipeTransform } from '@nestjs/common';
import { DomainError, isId } from '#kernel';

@Injectable()
class IdPipe implements PipeTransform<string, string> {
  transform(value: string): string {
    if (!isId(value)) throw new DomainError('id-malformed');
    return value;
  }
}

@Injectable()
class NumberPipe implements PipeTransform<string, number> {
  transform(value: string): number {
    if (!/^[1-9]\d{0,8}$/.test(value)) throw new DomainError('not-found');
    return Number(value);
  }
}

/** A record's id in the path; what is no uuid is answered `id-malformed` before anything is looked up. */
export function IdParam(name = 'id'): ParameterDecorator {
  return Param(name, IdPipe);
}

/** A number in the path that begins at 1, such as a version's; anything else does not exist. */
export function NumberParam(name: string): ParameterDecorator {
  return Param(name, NumberPipe);
}
