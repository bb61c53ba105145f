import { IsIn, IsObject, IsString, IsUUID, Length, Matches } from 'class-validator';
import { BINDING_ACTS, type BindingAct } from './second-factor.data.js';

/** Which act a passkey is asked to confirm, as STEP_UP_REQUIRED named it. */
export class ActBody {
  @IsIn(BINDING_ACTS)
  act!: BindingAct;

  @IsString()
  @Matches(/^[0-9a-f]{64}$/)
  contentHash!: string;
}

/** The answer of a browser's passkey; read and judged by the passkey library. */
export class PasskeyAnswerBody {
  @IsUUID()
  challengeId!: string;

  @IsObject()
  response!: object;
}

export class NewPasskeyBody extends PasskeyAnswerBody {
  @IsString()
  @Length(1, 80)
  @Matches(/\S/)
  label!: string;
}

export class CodeBody {
  @IsString()
  @Matches(/^\d{6}$/)
  code!: string;
}

export class NewAuthenticatorBody extends CodeBody {
  @IsUUID()
  challengeId!: string;

  @IsString()
  @Length(1, 80)
  @Matches(/\S/)
  label!: string;
}

export class RecoveryCodeBody {
  @IsString()
  @Length(16, 40)
  code!: string;
}

export class FactorBody {
  @IsUUID()
  id!: string;
}
